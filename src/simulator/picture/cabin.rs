//! Two views of the inside, drawn flat: what the driver sees, and the door.
//!
//! Coordinates are pixels of the picture, down and to the right.

use super::canvas::{Canvas, Ink, clip, flat};

const PANEL_HIGH: Ink = Ink([0x45, 0x4C, 0x55], 1.0);
const PANEL: Ink = Ink([0x24, 0x29, 0x2F], 1.0);
const PANEL_LOW: Ink = Ink([0x10, 0x13, 0x17], 1.0);
const SCREEN: Ink = Ink([0x06, 0x09, 0x0E], 1.0);
const METAL: Ink = Ink([0xB4, 0xBB, 0xC3], 1.0);
const GLOW: [u8; 3] = [0x6C, 0xB6, 0xFF];

impl Canvas<'_> {
    /// The dashboard, with trim in the color of the car.
    pub(super) fn dashboard(&mut self, color: [u8; 3]) {
        let panel = flat(
            "M 70 250 C 90 176 200 150 330 146 C 520 140 760 142 900 150 C 1020 158 1110 184 1132 250 \
             C 1146 300 1140 372 1118 420 C 1100 452 1060 462 1010 462 L 190 462 C 140 462 100 452 84 420 \
             C 60 372 54 300 70 250 Z",
        );
        self.fade(
            panel.as_ref(),
            &[(0.0, PANEL_HIGH), (0.35, PANEL), (1.0, PANEL_LOW)],
        );
        let whole = self.body.take();
        self.body = clip(panel.as_ref());
        let trim =
            flat("M 40 322 C 300 300 900 300 1160 322 L 1160 352 C 900 332 300 332 40 352 Z");
        self.fade(
            trim.as_ref(),
            &[(0.0, Ink(color, 1.0)), (1.0, Ink(color, 0.72))],
        );
        self.fade(
            trim.as_ref(),
            &[
                (0.0, Ink::white(0.24)),
                (0.45, Ink::white(0.02)),
                (1.0, Ink::black(0.3)),
            ],
        );
        for vent in [
            "M 96 262 L 200 252 L 200 286 L 100 296 Z",
            "M 1104 262 L 1000 252 L 1000 286 L 1100 296 Z",
        ] {
            self.vent(vent);
        }
        let console = flat("M 520 352 L 700 352 L 748 480 L 472 480 Z");
        self.fade(
            console.as_ref(),
            &[
                (0.0, Ink([0x2E, 0x33, 0x3A], 1.0)),
                (1.0, Ink([0x15, 0x18, 0x1C], 1.0)),
            ],
        );
        let selector =
            flat("M 588 392 C 588 382 632 382 632 392 L 634 424 C 634 432 586 432 586 424 Z");
        self.fade(
            selector.as_ref(),
            &[(0.0, METAL), (1.0, Ink([0x4A, 0x50, 0x57], 1.0))],
        );
        let strip = flat("M 60 364 C 300 344 900 344 1140 364");
        self.line(strip.as_ref(), 7.0, Ink(GLOW, 0.14));
        self.line(strip.as_ref(), 2.2, Ink(GLOW, 0.9));
        self.body = whole;
        self.screens();
        self.steering_wheel();
    }

    fn vent(&mut self, path: &str) {
        let vent = flat(path);
        self.fill(vent.as_ref(), Ink([0x08, 0x0A, 0x0C], 1.0));
        self.line(vent.as_ref(), 2.0, Ink::white(0.18));
    }

    /// One curved glass with the instruments and the map.
    fn screens(&mut self) {
        let glass = flat(
            "M 214 196 C 214 184 222 178 234 177 C 420 164 640 164 838 172 C 850 173 856 179 856 190 L 852 284 \
             C 851 296 844 302 832 302 C 640 294 420 294 242 304 C 230 304 222 298 221 288 Z",
        );
        self.line(glass.as_ref(), 5.0, Ink([0x0B, 0x0D, 0x10], 1.0));
        self.fade(
            glass.as_ref(),
            &[(0.0, Ink([0x16, 0x1D, 0x27], 1.0)), (1.0, SCREEN)],
        );
        self.line(glass.as_ref(), 1.2, Ink::white(0.22));
        let level = flat("M 262 262 C 262 222 300 200 340 200");
        self.line(level.as_ref(), 7.0, Ink(GLOW, 0.22));
        let filled = flat("M 262 262 C 262 238 276 220 296 210");
        self.line(filled.as_ref(), 7.0, Ink(GLOW, 0.95));
        let power = flat("M 486 262 C 486 222 448 200 408 200");
        self.line(power.as_ref(), 7.0, Ink([0x57, 0xCA, 0x84], 0.7));
        for (text, width) in [("M 346 232 L 402 232", 12.0), ("M 358 256 L 390 256", 5.0)] {
            let text = flat(text);
            self.line(text.as_ref(), width, Ink::white(0.82));
        }
        let whole = self.body.take();
        self.body = clip(glass.as_ref());
        let map = flat("M 540 160 L 870 160 L 870 310 L 540 310 Z");
        self.fill(map.as_ref(), Ink([0x12, 0x22, 0x33], 1.0));
        for street in [
            "M 540 262 L 700 214 L 870 232",
            "M 612 160 L 668 310",
            "M 760 160 L 742 310",
            "M 540 196 L 640 232",
        ] {
            let street = flat(street);
            self.line(street.as_ref(), 4.0, Ink([0x2C, 0x44, 0x5C], 1.0));
        }
        let route = flat("M 668 310 L 646 230 L 700 214 L 756 220 L 766 160");
        self.line(route.as_ref(), 6.0, Ink(GLOW, 0.95));
        let shine = flat("M 300 150 L 360 150 L 300 320 L 240 320 Z");
        self.fade(
            shine.as_ref(),
            &[(0.0, Ink::white(0.14)), (1.0, Ink::white(0.0))],
        );
        self.body = whole;
    }

    fn steering_wheel(&mut self) {
        let rim = flat(
            "M 374 214 C 460 214 516 262 516 338 C 516 416 456 470 374 470 C 292 470 232 416 232 338 \
             C 232 262 288 214 374 214 Z",
        );
        self.line(rim.as_ref(), 27.0, Ink([0x0C, 0x0E, 0x11], 1.0));
        self.line(rim.as_ref(), 21.0, Ink([0x23, 0x27, 0x2D], 1.0));
        self.line(rim.as_ref(), 4.0, Ink::white(0.08));
        for spoke in [
            "M 240 322 C 280 316 310 318 332 322 L 332 368 C 300 366 262 366 240 356 Z",
            "M 508 322 C 468 316 438 318 416 322 L 416 368 C 448 366 486 366 508 356 Z",
            "M 356 380 L 392 380 L 388 462 L 360 462 Z",
        ] {
            let spoke = flat(spoke);
            self.fade(
                spoke.as_ref(),
                &[
                    (0.0, Ink([0x3A, 0x40, 0x48], 1.0)),
                    (1.0, Ink([0x17, 0x1A, 0x1E], 1.0)),
                ],
            );
        }
        let hub = flat(
            "M 330 312 C 350 304 398 304 418 312 C 430 318 432 340 430 360 C 428 384 404 398 374 398 \
             C 344 398 320 384 318 360 C 316 340 318 318 330 312 Z",
        );
        self.fade(
            hub.as_ref(),
            &[
                (0.0, Ink([0x33, 0x38, 0x3F], 1.0)),
                (1.0, Ink([0x14, 0x17, 0x1B], 1.0)),
            ],
        );
        self.line(hub.as_ref(), 1.4, Ink::white(0.16));
        for key in ["M 262 338 L 300 340", "M 486 338 L 448 340"] {
            let key = flat(key);
            self.line(key.as_ref(), 9.0, Ink([0x0E, 0x10, 0x13], 1.0));
            self.line(key.as_ref(), 2.0, Ink::white(0.5));
        }
    }

    /// The driver's door from inside, with its outer edge in the color of the car.
    pub(super) fn driver_door(&mut self, color: [u8; 3]) {
        let edge = flat(
            "M 214 470 C 196 470 186 458 186 440 L 186 236 C 186 216 196 204 214 196 C 330 128 470 78 640 62 \
             C 780 50 900 56 958 66 C 984 72 996 84 1000 106 L 1018 300 C 1022 350 1016 410 1000 448 \
             C 992 464 980 470 962 470 Z",
        );
        self.fade(
            edge.as_ref(),
            &[(0.0, Ink(color, 1.0)), (1.0, Ink(color, 0.9))],
        );
        self.fade(
            edge.as_ref(),
            &[
                (0.0, Ink::white(0.25)),
                (0.4, Ink::white(0.0)),
                (1.0, Ink::black(0.35)),
            ],
        );
        let window = flat(
            "M 262 196 C 370 138 500 98 650 84 C 780 74 880 78 936 86 C 952 89 960 98 962 112 L 970 206 \
             C 700 196 440 200 262 214 C 248 214 250 202 262 196 Z",
        );
        self.line(window.as_ref(), 12.0, Ink([0x0D, 0x0F, 0x12], 1.0));
        self.fade(
            window.as_ref(),
            &[
                (0.0, Ink([0x6E, 0x82, 0x94], 0.55)),
                (1.0, Ink([0x35, 0x43, 0x50], 0.75)),
            ],
        );
        let whole = self.body.take();
        self.body = clip(window.as_ref());
        let shine = flat("M 560 60 L 650 60 L 540 230 L 450 230 Z");
        self.fade(
            shine.as_ref(),
            &[(0.0, Ink::white(0.28)), (1.0, Ink::white(0.04))],
        );
        self.body = whole;
        self.door_panel(color);
    }

    fn door_panel(&mut self, color: [u8; 3]) {
        let panel = flat(
            "M 206 232 C 420 212 720 206 984 218 L 1000 310 C 1004 356 998 408 984 444 C 978 454 970 458 958 458 \
             L 222 458 C 208 458 200 450 200 438 L 200 244 C 200 236 202 233 206 232 Z",
        );
        self.fade(
            panel.as_ref(),
            &[(0.0, PANEL_HIGH), (0.4, PANEL), (1.0, PANEL_LOW)],
        );
        let trim =
            flat("M 212 268 C 440 246 760 240 988 254 L 991 282 C 760 268 440 274 214 298 Z");
        self.fade(
            trim.as_ref(),
            &[(0.0, Ink(color, 0.95)), (1.0, Ink(color, 0.6))],
        );
        self.fade(
            trim.as_ref(),
            &[(0.0, Ink::white(0.25)), (1.0, Ink::black(0.3))],
        );
        let strip = flat("M 216 302 C 440 278 760 272 990 287");
        self.line(strip.as_ref(), 8.0, Ink(GLOW, 0.14));
        self.line(strip.as_ref(), 2.2, Ink(GLOW, 0.9));
        let rest = flat(
            "M 420 338 C 560 316 800 312 960 322 C 976 324 980 336 974 346 C 966 356 950 358 930 358 \
             C 780 352 640 356 520 372 C 470 378 420 372 414 354 C 412 346 414 340 420 338 Z",
        );
        self.fade(
            rest.as_ref(),
            &[
                (0.0, Ink([0x4C, 0x53, 0x5C], 1.0)),
                (1.0, Ink([0x1C, 0x20, 0x25], 1.0)),
            ],
        );
        self.line(rest.as_ref(), 1.4, Ink::white(0.14));
        for key in ["M 470 344 L 500 340", "M 516 339 L 546 336"] {
            let key = flat(key);
            self.line(key.as_ref(), 10.0, Ink([0x0C, 0x0E, 0x11], 1.0));
            self.line(key.as_ref(), 2.0, Ink::white(0.4));
        }
        let cup = flat(
            "M 288 300 L 396 292 C 404 292 408 298 406 306 C 402 322 390 328 376 328 L 306 332 C 290 332 282 322 281 310 C 281 304 283 301 288 300 Z",
        );
        self.fill(cup.as_ref(), Ink([0x0C, 0x0E, 0x11], 1.0));
        let lever =
            flat("M 296 308 C 330 302 366 300 392 300 L 390 310 C 362 312 328 316 300 320 Z");
        self.fade(
            lever.as_ref(),
            &[
                (0.0, Ink([0xE2, 0xE6, 0xEA], 1.0)),
                (1.0, Ink([0x7E, 0x86, 0x8E], 1.0)),
            ],
        );
        for (radius, ink) in [
            (52.0, Ink([0x0E, 0x10, 0x13], 1.0)),
            (46.0, Ink([0x2A, 0x2F, 0x35], 1.0)),
            (18.0, Ink([0x14, 0x17, 0x1A], 1.0)),
        ] {
            let speaker = tiny_skia::PathBuilder::from_circle(292.0, 394.0, radius);
            self.fill(speaker.as_ref(), ink);
        }
        let pocket = flat(
            "M 400 412 C 560 398 800 396 968 404 L 962 434 C 958 444 950 448 938 448 L 430 448 C 408 448 396 434 400 412 Z",
        );
        self.fade(
            pocket.as_ref(),
            &[
                (0.0, Ink([0x07, 0x08, 0x0A], 1.0)),
                (1.0, Ink([0x22, 0x26, 0x2B], 1.0)),
            ],
        );
        self.line(pocket.as_ref(), 1.4, Ink::white(0.12));
    }
}

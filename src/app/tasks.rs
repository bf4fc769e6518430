//! Everything that changes what the app holds. An event calls a task; the task asks the client,
//! writes the session; pages follow. There is no second road.

mod change_vehicle;
mod charging;
mod command_log;
mod commands;
mod connect;
mod delete_vehicle;
mod demo;
mod files;
mod history;
mod imports;
mod keep_fresh;
mod open_files;
mod own_picture;
mod parked;
mod past;
mod places;
mod read_cars;
mod read_fully;
mod refresh;
mod restore;
mod sign_out;
mod tariffs;
mod track;
mod trips;

pub use change_vehicle::{change_vehicle, move_vehicle};
pub use charging::{
    EarlierCharging, MONTHS_AT_ONCE, calls_of_refresh, fetch_earlier_charging, first_month_asked,
};
pub use command_log::{
    DeletedCommands, ImportProblem, delete_command, delete_commands, import_commands,
    restore_commands, save_commands,
};
pub use commands::{
    GRACE, follow_other_tabs, give_command, propose_command, resume_commands, withdraw_command,
};
pub use connect::{ConnectForm, ConnectStep, connect};
pub use delete_vehicle::{delete_vehicle, restore_vehicle};
pub use demo::{leave_demo, play_scene, reopen_demo, start_demo};
pub use files::{
    HeldBackup, ImportFile, NotOpened, NotSaved, Pulse, Restored, SaveKind, Saved, open_backup,
    read_rows, restore_backup, save_backup, save_history,
};
pub use imports::{add_import, list_imports, undo_import};
pub use keep_fresh::keep_fresh;
pub use open_files::{open_cars, read_files, remove_opened_car};
pub use own_picture::{keep_photo, remove_photo};
pub use parked::{clear_parked, note_parked};
pub use past::{PastRead, read_past};
pub use places::{follow_change, remove_place, save_place};
pub use read_cars::{read_cars, read_unread};
pub use read_fully::read_fully;
pub use refresh::{refresh_vehicle, refresh_when_old};
pub use restore::restore;
pub use sign_out::sign_out;
pub use tariffs::{save_tariffs, undo_tariffs};
pub use track::{add_fixes, load_track, load_tracks_in_doubt};
pub use trips::{say_of_trips, unsay_of_trips};

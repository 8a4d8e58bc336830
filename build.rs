//! Checks what the program is built from: texts in both languages become typed methods here.

#[path = "build/texts.rs"]
mod texts;

fn main() {
    if let Err(faults) = texts::generate() {
        for fault in faults {
            println!("cargo::error={fault}");
        }
    }
}

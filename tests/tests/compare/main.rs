//! A spec compared with a reference.

mod itself;

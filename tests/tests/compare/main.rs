//! A spec compared with a reference.

mod itself;
mod mutate;
mod pages;

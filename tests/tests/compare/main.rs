//! A spec compared with a reference.

mod command;
mod itself;
mod mutate;
mod pages;
mod reasons;

//! Every operation the program offers, without a window.

//! The files for programs of a small atlas: every fact in its column, hostile text inert.

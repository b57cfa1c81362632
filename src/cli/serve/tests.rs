//! The parts of the preview that need no socket.

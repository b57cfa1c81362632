//! The columns, decoded as `atlas.js` decodes them, say what the atlas says.

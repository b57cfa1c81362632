# A file of a theme of the site’s own.

case-heading Found here

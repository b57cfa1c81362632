# The log of the site itself.

changes-description = What this site added, corrected and took down, and why.
changes-heading = The log, newest first
changes-none = Nothing is logged yet.

# The reference of the records. What each key holds is said once, in English, beside the key itself.

records-title = The records
records-description = Every key of every record: what it holds, whether it must be there, how to write it.
records-lead = One file a record, written in YAML. The folder is the place, the file’s name is the id. Here is every key.
records-other = New here? [Add an agency from your browser]({ $contribute }). Writing a program? [Take the files]({ $data }).
records-rules = What is checked, and how to mend it: [the rules]({ $rules }).
records-kinds = Kinds of records
records-required = required
# What one entry of the list is follows.
records-list = A list. Each:
# Between two forms that a value can take.
records-or = Or:
# The key with an example of its value follows.
records-example = For example

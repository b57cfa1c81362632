# The resistance: measures against it.

measures-description = Who has pushed back, when and where, and what companies changed, each with its sources.
measures-heading = Who *pushed back*
measures-where = Where
measures-everywhere = The whole country
measures-agencies = Agencies

## What is not known.

measures-unknown = Votes, bans and endings in your town that are not listed here. It does not mean that there were none. [Add one]({ $contribute }).
measures-next = Be the next

# An address that an agency had before.

formerly-title = { $agency } has moved
formerly-description = The page of { $agency } has another address.
formerly-heading = This page has moved
formerly-now = The agency is now at [{ $agency }]({ $address }).

case-own

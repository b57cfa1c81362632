case-heading = Found here

case-other = Something else

case-heading = Found there

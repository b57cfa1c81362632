case-heading = Found in { $place

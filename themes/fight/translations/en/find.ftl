# The find box and the filters, which only script brings.

find-placeholder = Town, county, state, ZIP
find-near = Near me
find-list = What fits
find-answer = Answer
find-all = All agencies by state
find-kept = What you type stays on this device.
find-filter = Filter and download

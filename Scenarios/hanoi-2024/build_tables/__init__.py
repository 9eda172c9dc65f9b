"""The steps that spread Hanoi's known totals over communes, districts, sites and offices.

`sources` reads, `people`, `places` and `sizing` compute, `mid_2024`, `branches` and `hybrid` have one
function for each table of ../tables; `rows` says how a row is written.
"""

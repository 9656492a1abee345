"""One plan in, the whole paperwork out: Nghị định 30/2020/NĐ-CP."""

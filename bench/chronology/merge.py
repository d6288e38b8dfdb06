"""The merge that someone would write in an afternoon: read each agency's table, parse dates, sort, write one table.

    /usr/bin/python3 merge.py OUT FILE...

python-docx's own `row.cells` walks the whole table again for each row, and takes minutes for one file of 5,000 rows; this
reads the cells of each row directly, as its users learn to do. Debian: python3-docx, python3-openpyxl.
"""
import csv
import os
import sys
from datetime import datetime

FORMATS = ['%d/%m/%Y', '%d.%m.%y', '%d %B %Y', '%d-%b-%y', '%Y-%m-%d']


def parsed(text):
    for form in FORMATS:
        try:
            return datetime.strptime(text, form)
        except ValueError:
            pass
    return datetime.max


def read_docx(path):
    import docx
    from docx.table import _Cell
    for table in docx.Document(path).tables:
        for row in table.rows:
            yield [_Cell(cell, table).text for cell in row._tr.tc_lst]


def read_xlsx(path):
    import openpyxl
    for sheet in openpyxl.load_workbook(path, data_only=True).worksheets:
        for row in sheet.iter_rows(values_only=True):
            yield ['' if v is None else v.strftime('%d/%m/%Y') if isinstance(v, datetime) else str(v) for v in row]


def read_csv(path):
    with open(path, newline='', encoding='utf-8-sig') as file:
        yield from csv.reader(file)


def write_docx(path, rows):
    import docx
    from copy import deepcopy
    document = docx.Document()
    table = document.add_table(rows=1, cols=len(rows[0]))
    # `add_row` and `cells` are as slow as `row.cells`: a row is copied and filled instead.
    model = table.rows[0]._tr
    for row in rows:
        made = deepcopy(model)
        for cell, text in zip(made.tc_lst, row):
            cell.p_lst[0].add_r().text = text
        table._tbl.append(made)
    table._tbl.remove(model)
    document.save(path)


def write_xlsx(path, rows):
    import openpyxl
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for row in rows:
        sheet.append(row)
    workbook.save(path)


def write_csv(path, rows):
    with open(path, 'w', newline='', encoding='utf-8-sig') as file:
        csv.writer(file).writerows(rows)


READ = {'.docx': read_docx, '.xlsx': read_xlsx, '.csv': read_csv}
WRITE = {'.docx': write_docx, '.xlsx': write_xlsx, '.csv': write_csv}


def main(out, paths):
    merged = []
    for path in paths:
        agency, ending = os.path.splitext(os.path.basename(path))
        rows = list(READ[ending](path))
        heading = rows[0]
        for row in rows[1:]:
            merged.append((parsed(row[0]), [agency] + row))
    merged.sort(key=lambda each: each[0])
    WRITE[os.path.splitext(out)[1]](out, [['Agency'] + heading] + [row for _, row in merged])
    print(len(merged))


main(sys.argv[1], sys.argv[2:])

-- Spreadsheets of LibreOffice Calc come in as they are.
alter table documents.file drop constraint file_kind_check;
alter table documents.file add constraint file_kind_check
  check (kind in ('docx', 'docm', 'xlsx', 'xlsm', 'ods', 'csv', 'txt', 'pdf', 'png', 'jpeg'));

-- Reviews of the four nations and of their neighbours can be decided on, commissioned and entered as past ones.

alter table incidents.decision drop constraint decision_framework_check;
alter table incidents.decision add constraint decision_framework_check check (framework in (
    'ENG-C-SCR', 'ENG-C-LCSPR', 'ENG-C-NCSPR', 'ENG-A-SCR', 'ENG-A-SAR', 'WAL-C-SCR', 'WAL-C-CPR', 'WAL-A-APR',
    'WAL-SUSR', 'SCO-C-SCR', 'SCO-C-LR', 'SCO-A-SCR', 'SCO-A-LR', 'SCO-DHSR', 'NI-C-CMR', 'NI-DHR', 'EW-DHR',
    'EW-DARDR', 'EW-OWHR', 'EW-MHHR', 'LOCAL'));

alter table incidents.decision drop constraint decision_review_kind_check;
alter table incidents.decision add constraint decision_review_kind_check check (review_kind in (
    'serious case review', 'child safeguarding practice review', 'national child safeguarding practice review',
    'adult serious case review', 'safeguarding adults review', 'local practice learning review',
    'child practice review', 'adult practice review', 'single unified safeguarding review',
    'significant case review', 'learning review', 'case management review', 'domestic homicide review',
    'domestic abuse related death review', 'domestic homicide or suicide review',
    'offensive weapons homicide review', 'mental health homicide review'));

alter table reviews.legal_basis drop constraint legal_basis_framework_check;
alter table reviews.legal_basis add constraint legal_basis_framework_check check (framework in (
    'ENG-C-SCR', 'ENG-C-LCSPR', 'ENG-C-NCSPR', 'ENG-A-SCR', 'ENG-A-SAR', 'WAL-C-SCR', 'WAL-C-CPR', 'WAL-A-APR',
    'WAL-SUSR', 'SCO-C-SCR', 'SCO-C-LR', 'SCO-A-SCR', 'SCO-A-LR', 'SCO-DHSR', 'NI-C-CMR', 'NI-DHR', 'EW-DHR',
    'EW-DARDR', 'EW-OWHR', 'EW-MHHR', 'LOCAL'));

alter table reviews.review drop constraint review_framework_check;
alter table reviews.review add constraint review_framework_check check (framework in (
    'ENG-C-SCR', 'ENG-C-LCSPR', 'ENG-C-NCSPR', 'ENG-A-SCR', 'ENG-A-SAR', 'WAL-C-SCR', 'WAL-C-CPR', 'WAL-A-APR',
    'WAL-SUSR', 'SCO-C-SCR', 'SCO-C-LR', 'SCO-A-SCR', 'SCO-A-LR', 'SCO-DHSR', 'NI-C-CMR', 'NI-DHR', 'EW-DHR',
    'EW-DARDR', 'EW-OWHR', 'EW-MHHR', 'LOCAL'));

alter table reviews.review drop constraint review_kind_check;
alter table reviews.review add constraint review_kind_check check (kind in (
    'serious case review', 'child safeguarding practice review', 'national child safeguarding practice review',
    'adult serious case review', 'safeguarding adults review', 'local practice learning review',
    'child practice review', 'adult practice review', 'single unified safeguarding review',
    'significant case review', 'learning review', 'case management review', 'domestic homicide review',
    'domestic abuse related death review', 'domestic homicide or suicide review',
    'offensive weapons homicide review', 'mental health homicide review'));

-- In which nation a review is held. Whoever writes its report need not reach the incident, and some frameworks are law in
-- more nations than one, so the review says it itself.
alter table reviews.review add nation text;
update reviews.review r set nation = i.nation from incidents.incident i where i.id = r.incident_id;
alter table reviews.review
  alter nation set not null,
  add check (nation in ('England', 'Wales', 'Scotland', 'NorthernIreland'));

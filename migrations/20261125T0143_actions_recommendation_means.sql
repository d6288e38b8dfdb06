-- How strong a change is follows from the means by which it comes about; and how anyone will know that it came about.
-- Recommendations made before are left as they are: nobody was asked these of them.
alter table actions.recommendation
  add means text check (means in ('remove the hazard', 'make it the default', 'resource it', 'share records', 'give a tool',
    'check', 'write it down', 'train', 'remind')),
  -- What will be measured, where that stands now, and the day on which it is measured again.
  add measure text check (measure <> ''),
  add baseline text check (baseline <> ''),
  add measured_on date,
  add check (num_nulls(measure, baseline, measured_on) in (0, 3)),
  add check (strength = case
    when means in ('remove the hazard', 'make it the default', 'resource it') then 'strong'
    when means in ('share records', 'give a tool') then 'intermediate'
    when means is not null then 'weak'
    else strength end);

-- People at work whose last day is known: looked at every minute.
create index person_leaving on person (left_on) where employment <> 'ALUMNUS' and left_on is not null;

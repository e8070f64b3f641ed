-- A circle is a partnership's or a roundtable's. A roundtable's has a facilitator, who is one of its members, and people come and go.
alter table circle alter column partnership drop not null;
alter table circle add column roundtable uuid;
alter table circle add column facilitator uuid;
alter table circle add constraint circle_of_one check ((partnership is null) <> (roundtable is null));

-- Mails that prove a private address, while they wait. Neither address nor code is kept: both are fetched when the mail is sent, and the
-- row goes when it has been.
create table proof_mail (
    request       uuid        primary key,
    person        uuid        not null,
    asked_at      timestamptz not null,
    due_at        timestamptz not null,
    -- While it lies ahead, one replica has this mail in hand.
    claimed_until timestamptz,
    attempts      integer     not null
);
create index proof_mail_due on proof_mail (due_at);
create index proof_mail_person on proof_mail (person);

-- Mails on their way. Neither address nor text is kept: both are fetched and written when the mail is sent.
create table email_delivery (
    id            uuid        primary key,
    item          uuid        not null constraint email_delivery_once unique,
    person        uuid        not null,
    kind          text        not null,
    state         text        not null constraint email_delivery_state check (
        state in ('WAITING', 'SENT', 'DROPPED', 'GAVE_UP')),
    due_at        timestamptz not null,
    -- While it lies ahead, one replica has this mail in hand.
    claimed_until timestamptz,
    attempts      integer     not null,
    -- Why it was dropped or given up, or did not go out the last time: a word of ours or a reply code, never a server's text.
    cause         text,
    created_at    timestamptz not null,
    done_at       timestamptz
);
create index email_delivery_due on email_delivery (due_at) where state = 'WAITING';
create index email_delivery_person on email_delivery (person, created_at);
create index email_delivery_done on email_delivery (done_at) where done_at is not null;

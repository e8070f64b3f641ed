-- Opens a stream where no header can be sent. Only the hash is kept; a ticket is deleted by its one use. person: null when nobody is bound to the sign-in.
create table stream_ticket (
    hash         bytea       primary key,
    person       uuid,
    expires_at   timestamptz not null,
    -- When the token that it was issued for ends, and with it the stream.
    stream_until timestamptz not null
);
create index stream_ticket_person on stream_ticket (person);
create index stream_ticket_expires_at on stream_ticket (expires_at);

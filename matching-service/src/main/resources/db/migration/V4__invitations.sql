-- "I would like to meet you". What the sender may see stands in clear; what only the receiver may know (whether it was shown, whether it was
-- declined) is sealed with the receiver's key and always equally long, and no clear column changes with it.
create table invitation (
    id            uuid        primary key,
    sender        uuid        not null,
    receiver      uuid        not null,
    message       bytea,
    sent_at       timestamptz not null,
    expires_at    timestamptz not null,
    state         text        not null,
    partnership   uuid,
    receiver_side bytea       not null,
    constraint invitation_to_another check (sender <> receiver)
);
create index invitation_sender on invitation (sender, id);
create index invitation_receiver on invitation (receiver, id);

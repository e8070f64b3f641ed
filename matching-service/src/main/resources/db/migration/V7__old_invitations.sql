-- For forgetting what came to nothing, some time after it expired.
create index invitation_expires_at on invitation (expires_at) where state <> 'ACCEPTED';

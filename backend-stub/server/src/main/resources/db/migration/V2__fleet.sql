-- How each terminal was doing last, and encrypted log bundles for the service desk. No personal data in either.

create table heartbeat (
    terminal varchar(64) primary key,
    received_at bigint not null,
    body text not null
);

-- PostgreSQL needs the type bytea; SQLite takes any name and stores a blob.
create table support_bundle (
    id varchar(36) primary key,
    terminal varchar(64) not null,
    received_at bigint not null,
    size bigint not null,
    body bytea not null
);
create index support_bundle_of_terminal on support_bundle (terminal, received_at);

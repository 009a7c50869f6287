-- What the notary's browser records of a session a second time. The bytes lie beside the recording's chunks, sealed.

create table second_copy (
    id varchar(64) primary key,
    case_id varchar(64) not null,
    recording_id varchar(64) not null,
    account varchar(64) not null,
    begun_at bigint not null
);

create index second_copy_of_case on second_copy (case_id);

create table second_copy_chunk (
    copy_id varchar(64) not null references second_copy (id),
    number bigint not null,
    sha256 varchar(64) not null,
    received_at bigint not null,
    primary key (copy_id, number)
);

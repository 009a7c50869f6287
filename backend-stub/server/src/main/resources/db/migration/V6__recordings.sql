-- Recordings of sessions of notarisation. The chunks themselves lie in their own store, sealed; here is what holds them together.

create table device_certificate (
    terminal varchar(64) primary key,
    pem text not null,
    issued_at bigint not null
);

create table recording (
    id varchar(64) primary key,
    case_id varchar(64) not null,
    call_id varchar(64) not null,
    terminal varchar(64) not null,
    device_pem text not null,
    begun_at bigint not null
);

create index recording_of_case on recording (case_id);

-- The chain's lines as the terminal wrote them.
create table recording_line (
    recording_id varchar(64) not null references recording (id),
    seq bigint not null,
    line text not null,
    primary key (recording_id, seq)
);

-- Heads that were countersigned and time-stamped.
create table recording_receipt (
    recording_id varchar(64) not null references recording (id),
    seq bigint not null,
    chunks bigint not null,
    line text not null,
    primary key (recording_id, seq)
);

-- Cases of notarisation. What is personal is sealed with the vault's key before it comes here; what stands in the open says where a case
-- stands, not whose it is.

create table notary_case (
    id varchar(36) primary key,
    terminal varchar(64) not null,
    town varchar(40) not null,
    item varchar(64) not null,
    item_name varchar(60) not null,
    retention varchar(16) not null,
    number varchar(40) unique,
    -- masked
    applicant varchar(64) not null,
    citizen_hash varchar(64) not null,
    -- of number and last four characters of the card, to find a case with its slip
    check_hash varchar(64),
    state varchar(24) not null,
    version bigint not null,
    created_at bigint not null,
    changed_at bigint not null,
    term text not null,
    handler varchar(36),
    handler_roster varchar(64),
    approved int not null,
    acted text not null,
    -- the call of a session that goes on
    open_call varchar(36),
    certificate_number varchar(60) unique,
    check_code varchar(20) unique,
    certificate_sha256 varchar(64),
    issued_on varchar(10),
    -- 1 once the evidence package is written
    assembled int not null,
    closed_at bigint,
    destroyed int not null
);
create index notary_case_of on notary_case (citizen_hash, created_at);
create index notary_case_slip on notary_case (check_hash);
create index notary_case_changed on notary_case (changed_at);
create index notary_case_call on notary_case (open_call);

-- The acts: rows are only added. The link of each holds the one before; content is emptied when the file is destroyed.
create table notary_case_act (
    case_id varchar(36) not null references notary_case (id),
    seq bigint not null,
    at bigint not null,
    name varchar(60) not null,
    link varchar(64) not null,
    sealed text not null,
    primary key (case_id, seq)
);

create table notary_case_document (
    id varchar(36) primary key,
    case_id varchar(36) not null references notary_case (id),
    kind varchar(20) not null,
    sha256 varchar(64) not null,
    bytes bigint not null,
    sealed text not null,
    at bigint not null
);
create index notary_case_document_of on notary_case_document (case_id);

-- One attempt of a person is done once.
create table notary_case_key (
    holder varchar(64) not null,
    request_key varchar(80) not null,
    request_hash varchar(64) not null,
    case_id varchar(36) not null references notary_case (id),
    primary key (holder, request_key)
);

-- Which terminal may show a case, because its person was there lately.
create table notary_case_access (
    terminal varchar(64) not null,
    case_id varchar(36) not null references notary_case (id),
    until bigint not null,
    primary key (terminal, case_id)
);

-- Numbers are given once for each matter, and one after the other within a year.
create table notary_case_number (
    kind varchar(16) not null,
    year int not null,
    running int not null,
    case_id varchar(36) not null references notary_case (id),
    primary key (kind, year, running),
    unique (kind, case_id)
);

-- A call that is the session of a case rings at notaries only, at the one who has the case first.
alter table consultation add column case_id varchar(36);
alter table consultation add column case_handler varchar(64);

-- The audit log holds together: each row has the link of the one before; rows of before this have none.
alter table audit add column previous varchar(64);
alter table audit add column link varchar(64);
create index audit_ref on audit (ref);
create table audit_head (
    id int primary key,
    row_count bigint not null,
    link varchar(64) not null
);
insert into audit_head (id, row_count, link) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

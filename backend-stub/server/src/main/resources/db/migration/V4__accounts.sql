-- People who sign in with a browser, what they did and saw, and the days on which nobody is on duty.

create table account (
    id varchar(36) primary key,
    name varchar(40) not null,
    name_key varchar(64) not null unique,
    role varchar(16) not null check (role in ('LAWYER', 'NOTARY', 'ADMINISTRATOR')),
    roster_id varchar(64),
    state varchar(16) not null check (state in ('INVITED', 'ACTIVE', 'DISABLED')),
    password varchar(200),
    totp_sealed varchar(200),
    last_step bigint not null,
    created_at bigint not null,
    last_sign_in bigint
);
create unique index account_of_person on account (roster_id) where state <> 'DISABLED';

-- A link that lets one person choose a password; one for each account at a time, gone when used.
create table enrolment (
    code_hash varchar(64) primary key,
    account_id varchar(36) not null unique references account (id),
    totp_sealed varchar(200) not null,
    expires_at bigint not null
);

create table recovery_code (
    code_hash varchar(64) primary key,
    account_id varchar(36) not null references account (id)
);

create table browser_session (
    id_hash varchar(64) primary key,
    account_id varchar(36) not null references account (id),
    created_at bigint not null,
    seen_at bigint not null,
    address varchar(64) not null
);
create index browser_session_of on browser_session (account_id);

-- Attempts to sign in that did not succeed; a success takes those of its name away.
create table sign_in_try (
    id varchar(36) primary key,
    name_key varchar(64) not null,
    address varchar(64) not null,
    at bigint not null
);
create index sign_in_try_name on sign_in_try (name_key, at);
create index sign_in_try_address on sign_in_try (address, at);

-- Who did or saw what; rows are only ever added.
create table audit (
    id varchar(36) primary key,
    at bigint not null,
    account_id varchar(36),
    name varchar(40) not null,
    what varchar(40) not null,
    ref varchar(120) not null,
    address varchar(64) not null
);
create index audit_at on audit (at);

create table absence (
    id varchar(36) primary key,
    person varchar(64) not null,
    first_day varchar(10) not null,
    last_day varchar(10) not null,
    created_at bigint not null,
    check (first_day <= last_day)
);
create index absence_of on absence (person);

create table added_holiday (
    day varchar(10) primary key,
    name varchar(40) not null
);

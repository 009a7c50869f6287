-- One set of migrations for SQLite and PostgreSQL: text ids made by the program, times in epoch milliseconds.

create table credential (
    token_hash varchar(64) primary key,
    role varchar(16) not null check (role in ('TERMINAL', 'STAFF')),
    holder varchar(64) not null,
    created_at bigint not null
);

-- A place in a slot: kept by a hold, or sold to a booking. The primary key is what makes selling twice impossible.
create table seat (
    slot_id varchar(96) not null,
    place int not null,
    start_at bigint not null,
    hold_id varchar(36) not null unique,
    holder varchar(64) not null,
    expires_at bigint not null,
    booking_id varchar(36) unique,
    primary key (slot_id, place)
);
create index seat_of_day on seat (start_at);

create table booking (
    id varchar(36) primary key,
    code varchar(7) not null unique,
    slot_id varchar(96) not null,
    lawyer_id varchar(64) not null,
    start_at bigint not null,
    minutes int not null,
    status varchar(16) not null check (status in ('BOOKED', 'CANCELLED')),
    citizen_hash varchar(64) not null,
    check_hash varchar(64) not null,
    citizen_label varchar(32) not null,
    citizen_sealed text not null,
    situation_id varchar(64),
    said varchar(120) not null,
    town varchar(40) not null,
    terminal varchar(16) not null,
    created_at bigint not null
);
create index booking_of_citizen on booking (citizen_hash, start_at);
create index booking_of_day on booking (start_at);

-- A citizen's time in pieces of 15 minutes; the primary key keeps one person from two lawyers at once.
create table citizen_cell (
    citizen_hash varchar(64) not null,
    cell bigint not null,
    booking_id varchar(36) not null references booking (id),
    primary key (citizen_hash, cell)
);

-- The first answer to each idempotency key, written in the same transaction as what it did.
create table answer (
    holder varchar(64) not null,
    idempotency_key varchar(80) not null,
    request_hash varchar(64) not null,
    body text not null,
    created_at bigint not null,
    primary key (holder, idempotency_key)
);

create table wrong_try (
    id varchar(36) primary key,
    holder varchar(64) not null,
    code varchar(7) not null,
    at bigint not null
);
create index wrong_try_at on wrong_try (at);

create table staff_call (
    id varchar(36) primary key,
    terminal varchar(16) not null,
    town varchar(40) not null,
    hall varchar(80) not null,
    screen varchar(40) not null,
    at bigint not null
);

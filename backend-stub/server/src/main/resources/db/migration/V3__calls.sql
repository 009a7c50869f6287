-- Consultations by video. What people said is sealed with the vault's key before it comes here.

create table consultation (
    id varchar(36) primary key,
    terminal varchar(64) not null,
    request_key varchar(80) not null,
    request_hash varchar(64) not null,
    town varchar(40) not null,
    topic varchar(64) not null,
    situation_id varchar(64),
    said_sealed text not null,
    language varchar(20) not null,
    needs varchar(60) not null,
    booking_id varchar(36),
    booked_lawyer varchar(64),
    starts_at bigint,
    booked_label varchar(32),
    created_at bigint not null,
    answer_by bigint not null,
    -- Ringing is not stored: after a restart a call waits until lawyers are back, then rings again.
    state varchar(16) not null check (state in
        ('WAITING', 'CLAIMED', 'CONNECTED', 'HANDING_OVER', 'ENDED', 'NOBODY', 'CANCELLED', 'DROPPED')),
    lawyer varchar(64),
    first_claimed_at bigint,
    handed_over_by varchar(64),
    handed_over_at bigint,
    ended_at bigint,
    reason varchar(20),
    -- what was offered when nobody came, as it was told
    fallback text,
    recording int not null,
    stars int,
    solved int,
    unique (terminal, request_key)
);
-- Nobody is served twice: a terminal has one call that is not over, a lawyer has one.
create unique index one_call_a_terminal on consultation (terminal)
    where state in ('WAITING', 'CLAIMED', 'CONNECTED', 'HANDING_OVER');
create unique index one_call_a_lawyer on consultation (lawyer)
    where state in ('CLAIMED', 'CONNECTED', 'HANDING_OVER');
create index consultation_of_day on consultation (created_at);
create index consultation_of_lawyer on consultation (lawyer, created_at);

create table consultation_ring (
    id varchar(36) primary key,
    consultation_id varchar(36) not null references consultation (id),
    lawyer varchar(64) not null,
    at bigint not null,
    how varchar(16) not null check (how in ('TAKEN', 'DECLINED', 'TIMED_OUT'))
);
create index consultation_ring_at on consultation_ring (at);

-- What participants did in a call, without what they said.
create table consultation_event (
    id varchar(36) primary key,
    consultation_id varchar(36) not null references consultation (id),
    at bigint not null,
    who varchar(64) not null,
    what varchar(40) not null,
    ref varchar(64) not null
);
create index consultation_event_of on consultation_event (consultation_id);

create table consultation_note (
    consultation_id varchar(36) primary key references consultation (id),
    version int not null,
    lawyer varchar(64) not null,
    sealed text not null,
    saved_at bigint not null
);

create table consultation_document (
    id varchar(36) primary key,
    consultation_id varchar(36) not null references consultation (id),
    from_role varchar(16) not null check (from_role in ('TERMINAL', 'LAWYER')),
    media_type varchar(40) not null,
    bytes bigint not null,
    sha256 varchar(64) not null,
    sealed text not null,
    at bigint not null
);
create index consultation_document_of on consultation_document (consultation_id);

create table lawyer_duty (
    lawyer varchar(64) primary key,
    duty varchar(16) not null check (duty in ('FREE', 'AWAY'))
);

-- Lines that may be resumed, so that a restart of the backend does not end a call. Only the token's hash is kept.
create table line_session (
    token_hash varchar(64) primary key,
    participant varchar(36) not null,
    role varchar(16) not null check (role in ('TERMINAL', 'LAWYER')),
    person varchar(64) not null,
    created_at bigint not null
);

-- Webhooks from their arrival on. event_key is the event with its topic and subject, so that each is kept once; digest is that
-- of topic and payload. The payload itself is not kept.
create sequence webhook_seq;

create table webhook (
    id bigint primary key,
    shop_id bigint not null references shop on delete cascade,
    topic varchar(100) not null,
    event varchar(200) not null,
    event_key varchar(64) not null,
    subject varchar(100),
    digest varchar(64) not null,
    said_at timestamp with time zone,
    triggered_at timestamp with time zone,
    received_at timestamp with time zone not null,
    state varchar(10) not null,
    note varchar(1000),
    job_id bigint,
    attempts integer not null,
    repeats integer not null,
    due_at timestamp with time zone not null,
    read_at timestamp with time zone,
    constraint webhook_once unique (shop_id, event_key)
);

create index webhook_due on webhook (shop_id, state, due_at);

create index webhook_digest on webhook (shop_id, digest);

create index webhook_received on webhook (received_at);

-- Which engine works off the webhooks of a shop, one at a time, and until when it does so for sure.
create table webhook_turn (
    shop_id bigint primary key references shop on delete cascade,
    owner varchar(36) not null,
    until_at timestamp with time zone not null
);

-- What was taken back, and what is to be at a set time; figures is a document once it is done.
create sequence take_back_seq;

create table take_back (
    id bigint primary key,
    shop_id bigint not null references shop on delete cascade,
    actor varchar(200) not null,
    asked_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    state varchar(20) not null,
    since timestamp with time zone,
    product_id bigint,
    field varchar(40),
    figures varchar
);

create index take_back_state on take_back (state, due_at);
create index take_back_shop on take_back (shop_id);

-- The runs of which something is taken back.
create table take_back_job (
    take_back_id bigint not null references take_back on delete cascade,
    job_id bigint not null references job on delete cascade,
    primary key (take_back_id, job_id)
);

create index take_back_job_job on take_back_job (job_id);

-- What a run writes for, where it takes something back.
alter table job add column take_back_id bigint;

create index job_take_back on job (take_back_id);

-- One set of scripts for embedded H2 (in its PostgreSQL mode) and PostgreSQL: only types and statements that both take.
-- Moments are UTC. Where a column is an enum, it holds the constant's name.

create sequence product_seq increment by 1000;
create sequence sync_queue_seq increment by 1000;
create sequence sync_history_seq increment by 1000;
create sequence sync_conflict_seq;
create sequence shop_seq;
create sequence sync_rule_seq;
create sequence job_seq;
create sequence plan_seq;

create table shop (
    id bigint primary key,
    name varchar(200) not null unique,
    domain varchar(255) not null,
    endpoint varchar(2000) not null,
    currency varchar(3),
    read_up_to timestamp with time zone,
    agreed_once boolean not null,
    stopped varchar(2000),
    pull_orphans boolean not null,
    hard_delete boolean not null
);

-- Ownership, modes and adoption of a shop: aspect says which of them, target the group's or field's name.
create table shop_choice (
    shop_id bigint not null references shop on delete cascade,
    aspect varchar(20) not null,
    target varchar(40) not null,
    choice varchar(20) not null,
    primary key (shop_id, aspect, target)
);

create table sync_rule (
    id bigint primary key,
    strategy varchar(30) not null,
    shop varchar(200),
    product varchar(500),
    vendor varchar(500),
    category varchar(2000),
    field varchar(40),
    field_group varchar(20),
    created_at timestamp with time zone not null
);

create table setting (
    name varchar(200) primary key,
    content varchar(10000) not null
);

-- What grids show, filter and sort by. Texts are cut to their columns; the whole is in the document.
-- No foreign key to the shop: H2 would keep an index for it that every new product pays for.
create table product (
    id bigint primary key,
    shop_id bigint not null,
    product_key varchar(500) not null,
    sku varchar(500),
    title varchar(500),
    vendor varchar(255),
    product_type varchar(255),
    status varchar(20),
    handle varchar(255),
    link varchar(12) not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    -- The key comes first here and below, so that no scan of one shop is tempted by these indexes.
    unique (product_key, shop_id)
);

create index product_handle on product (handle, shop_id);

-- The narrow row: what the comparison of whole catalogues reads. pending_in is the shop's number while the product is
-- not as agreed and nothing else, so that its index leads to these products alone.
create table change_tracking (
    product_id bigint primary key references product on delete cascade,
    shop_id bigint not null,
    link varchar(12) not null,
    on_local boolean not null,
    on_remote boolean not null,
    on_both boolean not null,
    remote_id varchar(200),
    feed_digest bytea,
    remote_digest bytea,
    dirty_groups integer not null,
    pending_in bigint
);

create index change_tracking_remote on change_tracking (remote_id, shop_id);
create index change_tracking_pending on change_tracking (pending_in, product_id);

-- Both sides with their bases, and what the feed said, compressed together: the sides resemble each other.
create table product_document (
    product_id bigint primary key references product on delete cascade,
    content bytea not null,
    codes varchar not null
);

-- SKUs and barcodes of both sides, by which a product is found; they stand in the document's row, too, which says what
-- to take out here when they change.
create table product_code (
    code varchar(500) not null,
    kind varchar(10) not null,
    shop_id bigint not null,
    product_id bigint not null
);

-- Not unique, though its rows are: to look for doubles would cost a tenth of storing a new product.
create index product_code_code on product_code (code, kind, shop_id, product_id);

create table product_alias (
    former_key varchar(500) not null,
    shop_id bigint not null,
    product_id bigint not null references product on delete cascade,
    primary key (former_key, shop_id)
);

create index product_alias_product on product_alias (product_id);

create table job (
    id bigint primary key,
    shop_id bigint not null references shop on delete cascade,
    kind varchar(20) not null,
    state varchar(20) not null,
    plan_id bigint,
    actor varchar(200) not null,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    tally varchar(2000) not null,
    message varchar(4000)
);

create index job_shop on job (shop_id, id);
create index job_state on job (state);

create table plan (
    id bigint primary key,
    job_id bigint not null references job on delete cascade,
    shop_id bigint not null,
    made_at timestamp with time zone not null,
    summary varchar(100000)
);

create table plan_item (
    plan_id bigint not null references plan on delete cascade,
    number integer not null,
    product_id bigint not null,
    product_key varchar(500) not null,
    kind varchar(12) not null,
    content bytea not null,
    primary key (plan_id, number)
);

create index plan_item_product on plan_item (product_id, plan_id);

-- turn_at is the moment at which an operation's turn has come by priority and waiting time. claimable_in is its run while
-- it can be claimed and empty otherwise, so that the index leads, in their order, to those that can.
create table sync_queue (
    id bigint primary key,
    job_id bigint not null references job on delete cascade,
    shop_id bigint not null,
    product_id bigint not null,
    kind varchar(12) not null,
    mutation varchar(20) not null,
    priority smallint not null,
    state varchar(12) not null,
    attempts integer not null,
    waits_for integer not null,
    cause varchar(4000),
    idempotency_key varchar(200) not null unique,
    retry_of bigint,
    created_at timestamp with time zone not null,
    available_at timestamp with time zone not null,
    turn_at timestamp with time zone not null,
    claimable_in bigint
);

create index sync_queue_claim on sync_queue (claimable_in, turn_at, id);
create index sync_queue_state on sync_queue (job_id, state);
create index sync_queue_job on sync_queue (job_id, id);

-- Apart from the rows that change at every step.
create table sync_payload (
    operation_id bigint primary key references sync_queue on delete cascade,
    content bytea not null
);

create table sync_dependency (
    operation_id bigint not null references sync_queue on delete cascade,
    depends_on bigint not null references sync_queue on delete cascade,
    primary key (operation_id, depends_on)
);

create index sync_dependency_parent on sync_dependency (depends_on);

-- What is being executed. Its key is the invariant: one operation in flight per product and shop.
create table sync_flight (
    shop_id bigint not null,
    product_id bigint not null,
    operation_id bigint not null unique references sync_queue on delete cascade,
    lease_owner varchar(200) not null,
    lease_until timestamp with time zone not null,
    intended boolean not null,
    primary key (shop_id, product_id)
);

create table sync_history (
    id bigint primary key,
    happened_at timestamp with time zone not null,
    actor varchar(200) not null,
    job_id bigint,
    shop_id bigint not null,
    product_id bigint not null,
    product_key varchar(500) not null,
    side varchar(10) not null,
    action varchar(40) not null,
    path varchar(2000),
    value_before varchar,
    value_after varchar
);

create index sync_history_product on sync_history (product_id, happened_at, id);
create index sync_history_job on sync_history (job_id, happened_at, id);
create index sync_history_moment on sync_history (happened_at, id);

-- open_path equals path while the conflict waits and is empty afterwards: one open conflict per field.
create table sync_conflict (
    id bigint primary key,
    shop_id bigint not null,
    product_id bigint not null,
    product_key varchar(500) not null,
    sku varchar(500),
    path varchar(1000) not null,
    field varchar(40) not null,
    open_path varchar(1000),
    base_local varchar,
    base_remote varchar,
    local_value varchar,
    remote_value varchar,
    rule varchar(2000) not null,
    since timestamp with time zone not null,
    closed_at timestamp with time zone,
    resolution varchar(200),
    actor varchar(200),
    unique (product_id, open_path)
);

create index sync_conflict_open on sync_conflict (closed_at, id);

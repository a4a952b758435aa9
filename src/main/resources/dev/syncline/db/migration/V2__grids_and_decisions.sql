-- What the console's grids sort, filter and count by. The key of an order comes first in its index, as in V1.

-- Where the product stands if no conflict waits; open_conflict says whether one does.
alter table product add column standing varchar(16) default 'IN_SYNC' not null;
alter table product add column sort_title varchar(200) default '' not null;
alter table product add column sort_vendor varchar(200) default '' not null;
-- Title, key, SKUs, handle and vendor in small letters, a line each, cut: what a person's text is looked for in.
alter table product add column search varchar(2000) default '' not null;
alter table product add column variants integer default 0 not null;
alter table product add column price numeric(19, 4);

-- Products of before say which side changed only when they are stored again; until then a changed one counts as changed here.
update product set
    standing = case when link = 'ADOPTED' then 'IN_SYNC' else link end,
    sort_title = lower(substring(coalesce(title, '') from 1 for 200)),
    sort_vendor = lower(substring(coalesce(vendor, '') from 1 for 200)),
    search = lower(substring(coalesce(title, '') || chr(10) || product_key || chr(10) || coalesce(sku, '') || chr(10)
        || coalesce(handle, '') || chr(10) || coalesce(vendor, '') from 1 for 2000));
update product set standing = 'CHANGED_LOCAL' where link = 'ADOPTED'
    and id in (select product_id from change_tracking where pending_in is not null);

create index product_title on product (sort_title, shop_id, id);
create index product_vendor on product (sort_vendor, shop_id, id);
create index product_changed on product (updated_at, shop_id, id);
create index product_standing on product (standing, shop_id, sort_title, id);

-- The conflicts that wait, without their values, which may be long: listed, counted and grouped from here.
create table open_conflict (
    conflict_id bigint primary key references sync_conflict on delete cascade,
    shop_id bigint not null,
    product_id bigint not null,
    sku varchar(500),
    path varchar(1000) not null,
    field varchar(40) not null,
    rule varchar(2000) not null,
    since timestamp with time zone not null
);

create index open_conflict_product on open_conflict (product_id, conflict_id);

insert into open_conflict (conflict_id, shop_id, product_id, sku, path, field, rule, since)
    select id, shop_id, product_id, sku, path, field, rule, since from sync_conflict where closed_at is null;

-- What people decided about conflicts. unwritten_in is the shop's number while something of it may be still to be written,
-- content what the decision changed: enough to take it back as long as nothing else did.
create table conflict_decision (
    conflict_id bigint primary key references sync_conflict on delete cascade,
    shop_id bigint not null,
    product_id bigint not null,
    field varchar(40) not null,
    vendor varchar(200) not null,
    choice varchar(10) not null,
    actor varchar(200) not null,
    decided_at timestamp with time zone not null,
    unwritten_in bigint,
    content bytea not null
);

create index conflict_decision_habit on conflict_decision (field, shop_id, vendor, choice);
create index conflict_decision_unwritten on conflict_decision (unwritten_in, product_id);

-- Which steps of its plan a run leaves out, as a document; empty for none.
alter table job add column left_out varchar(100000);

-- What people keep out of the syncs: a product, or one field of it. ends_at is empty where it does not end by itself.
create sequence exemption_seq;

create table exemption (
    id bigint primary key,
    shop_id bigint not null references shop on delete cascade,
    product_key varchar(500) not null,
    field varchar(40),
    kind varchar(10) not null,
    reason varchar(2000) not null,
    actor varchar(200) not null,
    made_at timestamp with time zone not null,
    ends_at timestamp with time zone
);

create index exemption_shop on exemption (shop_id, product_key);

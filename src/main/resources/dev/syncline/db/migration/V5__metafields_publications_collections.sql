-- The metafields that our side carries in any product of a shop, and whether it carries publications and collections: the shop
-- is read for these and no others. A path that came once stays, so that one that is cleared everywhere is seen to be.
create table managed_field (
    shop_id bigint not null,
    path varchar(1000) not null,
    primary key (path, shop_id)
);

-- What a shop puts its products on: publications by name and collections by handle. On a fixed one the shop puts them by itself.
create table shelf (
    shop_id bigint not null,
    kind varchar(12) not null,
    name varchar(255) not null,
    title varchar(500) not null,
    remote_id varchar(200) not null,
    fixed boolean not null,
    primary key (shop_id, kind, name)
);

-- This version writes metafields, publications and collections. Where a product waits with a change of one of these alone,
-- which no sync looked at so far, it has something to do now. Groups: 4 organisation, 8 status, 256 attributes.
insert into standing_change (shop_id, standing, number)
    select p.shop_id, p.standing, -count(*)
    from product p join change_tracking t on t.product_id = p.id
    where t.pending_in is null and p.standing = 'IN_SYNC' and t.link = 'ADOPTED'
        and (mod(t.dirty_groups / 4, 2) = 1 or mod(t.dirty_groups / 8, 2) = 1 or mod(t.dirty_groups / 256, 2) = 1)
    group by p.shop_id, p.standing;
insert into standing_change (shop_id, standing, number)
    select p.shop_id, 'CHANGED_LOCAL', count(*)
    from product p join change_tracking t on t.product_id = p.id
    where t.pending_in is null and p.standing = 'IN_SYNC' and t.link = 'ADOPTED'
        and (mod(t.dirty_groups / 4, 2) = 1 or mod(t.dirty_groups / 8, 2) = 1 or mod(t.dirty_groups / 256, 2) = 1)
    group by p.shop_id;
update product set standing = 'CHANGED_LOCAL' where standing = 'IN_SYNC' and id in (
    select product_id from change_tracking where pending_in is null and link = 'ADOPTED'
        and (mod(dirty_groups / 4, 2) = 1 or mod(dirty_groups / 8, 2) = 1 or mod(dirty_groups / 256, 2) = 1));
update change_tracking set pending_in = shop_id where pending_in is null and link <> 'IGNORED'
    and (mod(dirty_groups / 4, 2) = 1 or mod(dirty_groups / 8, 2) = 1 or mod(dirty_groups / 256, 2) = 1);

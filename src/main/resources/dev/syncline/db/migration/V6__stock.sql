-- Who counts the stock of a shop, and its locations by name, a line each, the one first that it falls back on.
alter table shop add column stock varchar(10) default 'SUPPLIER' not null;
alter table shop add column locations varchar(20000) default '' not null;

-- This version writes stock. Where a product waits with a change of it alone, which no sync looked at so far, it has something
-- to do now. Group: 64 inventory.
insert into standing_change (shop_id, standing, number)
    select p.shop_id, p.standing, -count(*)
    from product p join change_tracking t on t.product_id = p.id
    where t.pending_in is null and p.standing = 'IN_SYNC' and t.link = 'ADOPTED' and mod(t.dirty_groups / 64, 2) = 1
    group by p.shop_id, p.standing;
insert into standing_change (shop_id, standing, number)
    select p.shop_id, 'CHANGED_LOCAL', count(*)
    from product p join change_tracking t on t.product_id = p.id
    where t.pending_in is null and p.standing = 'IN_SYNC' and t.link = 'ADOPTED' and mod(t.dirty_groups / 64, 2) = 1
    group by p.shop_id;
update product set standing = 'CHANGED_LOCAL' where standing = 'IN_SYNC' and id in (
    select product_id from change_tracking
    where pending_in is null and link = 'ADOPTED' and mod(dirty_groups / 64, 2) = 1);
update change_tracking set pending_in = shop_id
    where pending_in is null and link <> 'IGNORED' and mod(dirty_groups / 64, 2) = 1;

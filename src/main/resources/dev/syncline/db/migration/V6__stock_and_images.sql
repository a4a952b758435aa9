-- Who counts the stock of a shop, and its locations by name, a line each, the one first that it falls back on.
alter table shop add column stock varchar(10) default 'SUPPLIER' not null;
alter table shop add column locations varchar(20000) default '' not null;

-- Stock (64) is written from this version on: what changed in it here waited until now.
update change_tracking set pending_in = shop_id
    where pending_in is null and link = 'ADOPTED' and mod(dirty_groups / 64, 2) = 1;

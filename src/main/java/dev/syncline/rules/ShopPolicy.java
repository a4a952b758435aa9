package dev.syncline.rules;

import dev.syncline.compare.FirstAgreement;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that decides what happens to the changes of one shop.
 *
 * @param shop the shop's name
 * @param global the strategy where no rule says otherwise
 * @param override a strategy given for one run, which replaces the global one and outranks no rule
 * @param fieldOwners ownership set for single fields
 * @param groupOwners ownership set for groups; {@link Ownership#BOTH} where nothing is set
 * @param modes modes set for groups; {@link Mode#SYNC} where nothing is set
 * @param adoption how differences found at the first linking are treated; {@link FirstAgreement#ACCEPT} where nothing is set
 * @param rules all rules
 * @param pullOrphans whether products that are only in the shop are pulled
 * @param hardDelete whether products that left the catalogue are deleted for good, not archived
 * @param exemptions what people keep out of the syncs now
 * @param stock who counts the stock
 */
public record ShopPolicy(
        String shop,
        Strategy global,
        Optional<Strategy> override,
        Map<Field, Ownership> fieldOwners,
        Map<FieldGroup, Ownership> groupOwners,
        Map<FieldGroup, Mode> modes,
        Map<FieldGroup, FirstAgreement> adoption,
        List<Rule> rules,
        boolean pullOrphans,
        boolean hardDelete,
        List<Exemption> exemptions,
        StockPolicy stock) {
    public ShopPolicy {
        fieldOwners = Map.copyOf(fieldOwners);
        groupOwners = Map.copyOf(groupOwners);
        modes = Map.copyOf(modes);
        adoption = Map.copyOf(adoption);
        rules = List.copyOf(rules);
        exemptions = List.copyOf(exemptions);
    }

    /** A policy under which the supplier reports the stock. */
    public ShopPolicy(
            String shop,
            Strategy global,
            Optional<Strategy> override,
            Map<Field, Ownership> fieldOwners,
            Map<FieldGroup, Ownership> groupOwners,
            Map<FieldGroup, Mode> modes,
            Map<FieldGroup, FirstAgreement> adoption,
            List<Rule> rules,
            boolean pullOrphans,
            boolean hardDelete,
            List<Exemption> exemptions) {
        this(
                shop,
                global,
                override,
                fieldOwners,
                groupOwners,
                modes,
                adoption,
                rules,
                pullOrphans,
                hardDelete,
                exemptions,
                StockPolicy.STANDARD);
    }

    /** The policy of a new shop. */
    public static ShopPolicy standard(String shop) {
        return new ShopPolicy(
                shop,
                Strategy.ETILIZE_PRIORITY,
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                false,
                false,
                List.of());
    }

    /** This policy with a strategy given for one run. */
    public ShopPolicy withOverride(Strategy run) {
        return new ShopPolicy(
                shop,
                global,
                Optional.of(run),
                fieldOwners,
                groupOwners,
                modes,
                adoption,
                rules,
                pullOrphans,
                hardDelete,
                exemptions,
                stock);
    }

    /** This policy with other owners of fields. */
    public ShopPolicy withFieldOwners(Map<Field, Ownership> changed) {
        return new ShopPolicy(
                shop,
                global,
                override,
                changed,
                groupOwners,
                modes,
                adoption,
                rules,
                pullOrphans,
                hardDelete,
                exemptions,
                stock);
    }

    /** This policy with other owners of groups. */
    public ShopPolicy withGroupOwners(Map<FieldGroup, Ownership> changed) {
        return new ShopPolicy(
                shop,
                global,
                override,
                fieldOwners,
                changed,
                modes,
                adoption,
                rules,
                pullOrphans,
                hardDelete,
                exemptions,
                stock);
    }

    /** This policy with other modes. */
    public ShopPolicy withModes(Map<FieldGroup, Mode> changed) {
        return new ShopPolicy(
                shop,
                global,
                override,
                fieldOwners,
                groupOwners,
                changed,
                adoption,
                rules,
                pullOrphans,
                hardDelete,
                exemptions,
                stock);
    }

    /** This policy with another treatment of first differences. */
    public ShopPolicy withAdoption(Map<FieldGroup, FirstAgreement> changed) {
        return new ShopPolicy(
                shop,
                global,
                override,
                fieldOwners,
                groupOwners,
                modes,
                changed,
                rules,
                pullOrphans,
                hardDelete,
                exemptions,
                stock);
    }

    /** This policy with other rules. */
    public ShopPolicy withRules(List<Rule> changed) {
        return new ShopPolicy(
                shop,
                global,
                override,
                fieldOwners,
                groupOwners,
                modes,
                adoption,
                changed,
                pullOrphans,
                hardDelete,
                exemptions,
                stock);
    }

    /** This policy with another global strategy. */
    public ShopPolicy withGlobal(Strategy changed) {
        return new ShopPolicy(
                shop,
                changed,
                override,
                fieldOwners,
                groupOwners,
                modes,
                adoption,
                rules,
                pullOrphans,
                hardDelete,
                exemptions,
                stock);
    }

    /** This policy pulling products that are only in the shop, or not. */
    public ShopPolicy withPullOrphans(boolean changed) {
        return new ShopPolicy(
                shop,
                global,
                override,
                fieldOwners,
                groupOwners,
                modes,
                adoption,
                rules,
                changed,
                hardDelete,
                exemptions,
                stock);
    }

    /** This policy deleting for good, or archiving. */
    public ShopPolicy withHardDelete(boolean changed) {
        return new ShopPolicy(
                shop,
                global,
                override,
                fieldOwners,
                groupOwners,
                modes,
                adoption,
                rules,
                pullOrphans,
                changed,
                exemptions);
    }

    /** This policy keeping other things out. */
    public ShopPolicy withExemptions(List<Exemption> changed) {
        return new ShopPolicy(
                shop,
                global,
                override,
                fieldOwners,
                groupOwners,
                modes,
                adoption,
                rules,
                pullOrphans,
                hardDelete,
                changed,
                stock);
    }

    /** This policy with stock treated otherwise. */
    public ShopPolicy withStock(StockPolicy changed) {
        return new ShopPolicy(
                shop,
                global,
                override,
                fieldOwners,
                groupOwners,
                modes,
                adoption,
                rules,
                pullOrphans,
                hardDelete,
                exemptions,
                changed);
    }

    /** What keeps a field of a product out, if something does. */
    public Optional<Exemption> exemption(ProductKey product, FieldPath path) {
        return exemptions.stream().filter(one -> one.covers(product, path)).findFirst();
    }

    /** What keeps a product out as a whole, if something does. */
    public Optional<Exemption> exemption(ProductKey product) {
        return exemptions.stream().filter(one -> one.covers(product)).findFirst();
    }

    /** How differences in a group are treated at the first linking. */
    public FirstAgreement firstAgreement(FieldGroup group) {
        return adoption.getOrDefault(group, FirstAgreement.ACCEPT);
    }
}

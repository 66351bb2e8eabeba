import { Link } from 'react-router';
import { useAddress } from '@/shared/address';

/** Leads to everything that happened to a product. */
export function ProductLink({ product, name }: { product: string; name: string | null }) {
  const { inShop } = useAddress();
  return <Link to={inShop(`data/product/${encodeURIComponent(product)}`)}>{name || product}</Link>;
}

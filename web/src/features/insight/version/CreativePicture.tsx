import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface CreativePictureProps {
  /** Number of the creative, told where there is no picture. */
  creative: string;
  path: string | null;
  size: 'small' | 'large';
}

/** What a creative looks like; without a picture a quiet place with its name, so that rows do not jump. */
export function CreativePicture({ creative, path, size }: CreativePictureProps) {
  const { t } = useTranslation();
  const [lost, setLost] = useState(false);
  if (path === null || lost)
    return (
      <span
        className={`creative ${size} none`}
        role="img"
        aria-label={t('families.versions.noPicture', { creative })}
        title={t('families.versions.noPicture', { creative })}
      >
        <span aria-hidden="true">{creative.slice(-6)}</span>
      </span>
    );
  return (
    <img
      className={`creative ${size}`}
      src={path}
      alt={t('families.versions.picture', { creative })}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setLost(true)}
    />
  );
}
